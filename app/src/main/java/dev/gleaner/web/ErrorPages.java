package dev.gleaner.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is shown when the server itself, or a fault in a page, answers instead of an operation. Says
 * what to do next and nothing of what went on inside; that is in the log.
 */
@Controller
@RequestMapping("/error")
class ErrorPages implements ErrorController {

    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request) {
        return Pages.problem(ProblemScreen.of(status(request)));
    }

    @RequestMapping
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        ProblemScreen problem = ProblemScreen.of(status(request));
        ProblemDetail detail =
                ProblemDetail.forStatusAndDetail(
                        HttpStatusCode.valueOf(problem.status()), problem.cause());
        detail.setTitle(problem.heading());
        detail.setProperty("nextStep", problem.nextStep());
        return ResponseEntity.of(detail).build();
    }

    /** Who comes here by the address alone is at a page that is none. */
    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                        && status >= 400
                        && status < 600
                ? status
                : 404;
    }
}

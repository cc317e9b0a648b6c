package dev.gleaner.api;

import dev.gleaner.graph.thread.Hand;
import dev.gleaner.graph.thread.Hand.Door;
import dev.gleaner.thread.desk.Writer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.Optional;

/**
 * Notes through which door a change comes: a command says that it is one, with {@code Gleaner-Door:
 * cli}; whatever else asks is a program. Who it is stands in the change itself: all that hold the
 * server's token are one owner.
 */
@Component
final class ComingIn extends ApiFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Door door = Door.CLI.word().equals(request.getHeader("Gleaner-Door")) ? Door.CLI : Door.API;
        Optional<ServletException> failed =
                Writer.as(new Hand(door, ""), () -> passed(request, response, chain));
        if (failed.isPresent()) {
            throw failed.get();
        }
    }

    /** One kind of failure comes as a value, because only one can go through a scope. */
    private static Optional<ServletException> passed(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
            return Optional.empty();
        } catch (ServletException failed) {
            return Optional.of(failed);
        }
    }
}

package dev.gleaner.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.Application;
import dev.gleaner.access.ChangeToken;
import dev.gleaner.hub.Callbacks;
import dev.gleaner.operation.Operations;
import dev.gleaner.settings.Settings;
import dev.gleaner.source.Reply;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Every route that is mapped, walked: who may look, who may change, and what is no route. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesTest {

    private static final List<String> ALL_METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final HttpClient client = HttpClient.newHttpClient();
    private final ChangeToken token = ChangeToken.random();

    private ServletWebServerApplicationContext context;

    /** A method with an address that has a value in each place. */
    record Route(RequestMethod method, String path) {}

    @BeforeAll
    void start(@TempDir Path folder) {
        FixtureOperations operations = FixtureOperations.filled();
        context =
                (ServletWebServerApplicationContext)
                        new SpringApplicationBuilder(Application.class)
                                .logStartupInfo(false)
                                .properties("server.address=127.0.0.1", "server.port=0")
                                .initializers(started ->
                                        register((GenericApplicationContext) started, folder))
                                .initializers(started ->
                                        ((GenericApplicationContext) started)
                                                .registerBeanDefinition(
                                                        "operations",
                                                        new RootBeanDefinition(
                                                                Operations.class,
                                                                () -> operations)))
                                .run();
    }

    /** One subscription, whose path is {@code known}. */
    private static final class OneHub implements Callbacks {

        @Override
        public Reply asked(String path, Map<String, String> query) {
            return path.equals("known")
                    ? new Reply.Confirmed(query.getOrDefault("hub.challenge", ""))
                    : new Reply.Unknown();
        }

        @Override
        public Reply told(String path, @Nullable String signature, InputStream body) {
            return path.equals("known") ? new Reply.Noted() : new Reply.Unknown();
        }
    }

    private void register(GenericApplicationContext started, Path folder) {
        started.registerBean(Callbacks.class, OneHub::new);
        started.registerBean(Settings.class, () -> FixtureServer.settings(folder));
        started.registerBean(ChangeToken.class, () -> token);
    }

    @AfterAll
    void stop() {
        context.close();
    }

    private List<Route> routes(RequestMethod method) {
        List<Route> routes =
                context
                        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                        .getHandlerMethods()
                        .keySet()
                        .stream()
                        .flatMap(RoutesTest::routes)
                        .filter(route -> route.method() == method)
                        .distinct()
                        .toList();
        assertThat(routes).hasSizeGreaterThan(4);
        return routes;
    }

    private static boolean isForHubs(Route route) {
        return route.path().startsWith("/websub/");
    }

    /** The page of errors answers whatever the method was; it is tried with the other pages. */
    private static Stream<Route> routes(RequestMappingInfo mapped) {
        return mapped.getMethodsCondition().getMethods().stream()
                .flatMap(method ->
                        mapped.getPatternValues().stream()
                                .map(pattern -> new Route(method, filled(pattern))));
    }

    private static String filled(String pattern) {
        String path =
                pattern.replace("{slug}", "automated-ai-research")
                        .replace("{id}", FixtureOperations.WHOLE)
                        .replace("{number}", "1")
                        .replace("{path}", "known")
                        .replace("/sources/one", "/sources/one?named=Horizon%20Notes");
        assertThat(path).as("a place of %s that has no value here", pattern).doesNotContain("{");
        return path;
    }

    List<Route> looks() {
        return routes(RequestMethod.GET).stream().filter(route -> !isForHubs(route)).toList();
    }

    List<Route> changes() {
        return routes(RequestMethod.POST).stream().filter(route -> !isForHubs(route)).toList();
    }

    /** Everything mapped is one or the other, so that no route goes unwalked. */
    @Test
    void everyRouteLooksOrChanges() {
        assertThat(
                        context
                                .getBean(
                                        "requestMappingHandlerMapping",
                                        RequestMappingHandlerMapping.class)
                                .getHandlerMethods()
                                .keySet()
                                .stream()
                                .filter(mapped -> !mapped.getPatternValues().contains("/error"))
                                .map(mapped -> mapped.getMethodsCondition().getMethods()))
                .allSatisfy(methods ->
                        assertThat(methods)
                                .hasSize(1)
                                .isSubsetOf(RequestMethod.GET, RequestMethod.POST));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whatCanBeLookedAtIsOpenToAll(Route route) throws Exception {
        assertThat(send("GET", route.path(), "*/*", false).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void headIsGetWithoutItsBody(Route route) throws Exception {
        headEqualsGet(route.path());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gleaner.css", "/icon.svg"})
    void headOfAFileIsGetWithoutItsBody(String path) throws Exception {
        headEqualsGet(path);
    }

    private void headEqualsGet(String path) throws Exception {
        HttpResponse<String> looked = send("GET", path, "*/*", false);
        HttpResponse<String> asked = send("HEAD", path, "*/*", false);
        assertThat(asked.statusCode()).isEqualTo(200).isEqualTo(looked.statusCode());
        assertThat(asked.body()).isEmpty();
        assertThat(looked.body()).isNotEmpty();
        assertThat(asked.headers().firstValue("Content-Type"))
                .isEqualTo(looked.headers().firstValue("Content-Type"));
        assertThat(asked.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void noOtherMethodIsOpenWhereOneLooks(Route route) throws Exception {
        for (String method : ALL_METHODS) {
            if (!method.equals("GET") && !method.equals("HEAD")) {
                assertThat(send(method, route.path(), "*/*", false).statusCode())
                        .as(method)
                        .isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whoChangesShowsTheToken(Route route) throws Exception {
        assertThat(send("POST", route.path(), "*/*", false).statusCode()).isEqualTo(403);
        assertThat(send("POST", route.path(), "*/*", true).statusCode()).isNotIn(403, 404, 405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void methodsThatNobodyNamedAreRefusedEvenWithTheToken(String method) throws Exception {
        for (Route route : changes()) {
            assertThat(send(method, route.path(), "*/*", true).statusCode()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no-such", "/threads", "/items/a/b", "/actuator/env", "/api/no-such"})
    void addressOfNothingIsNotFound(String path) throws Exception {
        for (String method : List.of("GET", "HEAD")) {
            for (boolean shown : List.of(false, true)) {
                assertThat(send(method, path, "*/*", shown).statusCode()).isEqualTo(404);
            }
        }
        assertThat(send("POST", path, "*/*", false).statusCode()).isEqualTo(403);
    }

    @Test
    void hubsNeedNeitherTokenNorCookieAndGetNeither() throws Exception {
        HttpResponse<String> asked =
                send("GET", "/websub/known?hub.challenge=%3Cb%3E", "*/*", false);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).isEqualTo("<b>");
        assertThat(asked.headers().firstValue("Content-Type")).hasValue("text/plain");
        assertThat(asked.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        HttpResponse<String> told = send("POST", "/websub/known", "*/*", false);
        assertThat(told.statusCode()).isEqualTo(202);
        assertThat(List.of(asked, told))
                .allMatch(answer -> answer.headers().firstValue("Set-Cookie").isEmpty());
        for (String path : List.of("/websub/other", "/websub/known/x", "/websub/", "/websub")) {
            assertThat(send("GET", path, "*/*", false).statusCode()).isEqualTo(404);
            assertThat(send("POST", path, "*/*", false).statusCode()).isIn(403, 404);
        }
        for (String method : List.of("PUT", "PATCH", "DELETE", "OPTIONS")) {
            assertThat(send(method, "/websub/known", "*/*", true).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void nameUnderWhichHubsReachUsOpensNothingElse() throws Exception {
        List<Route> all =
                Stream.of(routes(RequestMethod.GET), routes(RequestMethod.POST))
                        .flatMap(List::stream)
                        .toList();
        assertThat(all).filteredOn(RoutesTest::isForHubs).hasSize(2);
        for (Route route : all) {
            int expected =
                    !isForHubs(route) ? 421 : route.method() == RequestMethod.GET ? 200 : 202;
            assertThat(statusFor("hubs-reach.test", route)).as("%s", route).isEqualTo(expected);
            assertThat(statusFor("elsewhere.test", route)).as("%s", route).isEqualTo(421);
        }
        assertThat(statusFor("hubs-reach.test", new Route(RequestMethod.GET, "/gleaner.css")))
                .isEqualTo(421);
    }

    /** Java's client does not let its user name another host. */
    private int statusFor(String host, Route route) throws IOException {
        int port = Objects.requireNonNull(context.getWebServer()).getPort();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(
                            ("%s %s HTTP/1.1\r\nHost: %s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                            .formatted(route.method(), route.path(), host))
                                    .getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }

    @Test
    void addressOfNothingIsAPageForPeopleAndAProblemForPrograms() throws Exception {
        HttpResponse<String> page = send("GET", "/no-such", "text/html,*/*;q=0.8", false);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body()).contains("There is no page at this address.");

        for (String accepted : List.of("*/*", "application/json", "application/problem+json")) {
            HttpResponse<String> problem = send("GET", "/no-such", accepted, false);
            assertThat(problem.headers().firstValue("Content-Type"))
                    .as(accepted)
                    .hasValue("application/problem+json");
            assertThat(problem.body()).contains("\"status\":404").contains("\"nextStep\"");
        }
    }

    @Test
    void changeOfAFileNamesTheVersionThatWasRead() throws Exception {
        String thread = "/api/threads/automated-ai-research";
        String tag =
                send("GET", thread + "/text", "*/*", false)
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow();
        assertThat(send("GET", thread, "*/*", false).headers().firstValue("ETag")).hasValue(tag);

        for (String what : List.of("/sections", "/lines", "/resolution")) {
            assertThat(change(thread + what, null).statusCode()).isEqualTo(428);
            HttpResponse<String> stale = change(thread + what, "\"0\"");
            assertThat(stale.statusCode()).isEqualTo(412);
            assertThat(stale.headers().firstValue("ETag")).hasValue(tag);
            assertThat(change(thread + what, tag).statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> change(String path, @Nullable String version)
            throws IOException, InterruptedException {
        int port = Objects.requireNonNull(context.getWebServer()).getPort();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token.value())
                        .POST(BodyPublishers.ofString("{}"));
        if (version != null) {
            request.header("If-Match", version);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String method, String path, String accept, boolean shown)
            throws IOException, InterruptedException {
        int port = Objects.requireNonNull(context.getWebServer()).getPort();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept", accept)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                method.equals("POST")
                                        ? BodyPublishers.ofString("{}")
                                        : BodyPublishers.noBody());
        if (shown) {
            request.header("Authorization", "Bearer " + token.value());
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}

package dev.gleaner.server;

import dev.gleaner.access.ChangeToken;
import dev.gleaner.hub.Callbacks;
import dev.gleaner.operation.Operations;
import dev.gleaner.operation.ServerNote;
import dev.gleaner.settings.Settings;

import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Pages and API over operations, from start to stop.
 *
 * <p>Spring starts while the database is still starting; until the operations are there, each
 * request is told to come again.
 */
public final class Server implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Path data;
    private final String address;
    private final ChangeToken token;
    private boolean announced;

    private Server(
            ConfigurableApplicationContext context, Path data, String address, ChangeToken token) {
        this.context = context;
        this.data = data;
        this.address = address;
        this.token = token;
    }

    /**
     * Listens; nobody is told yet.
     *
     * @param application the class that Spring scans from
     * @param operations complete once the data folder is open
     * @param callbacks for hubs; complete at the same time
     */
    public static Server start(
            Class<?> application,
            Settings settings,
            CompletableFuture<Operations> operations,
            CompletableFuture<Callbacks> callbacks)
            throws IOException {
        ChangeToken token = ChangeToken.random();
        SpringApplication spring =
                new SpringApplicationBuilder(application)
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(false)
                        .registerShutdownHook(false)
                        .properties(
                                Map.of(
                                        "server.address", settings.server().address(),
                                        "server.port", settings.server().port()))
                        .initializers(context ->
                                register(
                                        (GenericApplicationContext) context,
                                        settings,
                                        token,
                                        operations,
                                        callbacks))
                        .build();
        ConfigurableApplicationContext context = spring.run();
        int port =
                Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                        .getPort();
        String address = "http://" + shown(settings.server().address()) + ":" + port;
        return new Server(context, settings.data(), address, token);
    }

    private static void register(
            GenericApplicationContext context,
            Settings settings,
            ChangeToken token,
            CompletableFuture<Operations> operations,
            CompletableFuture<Callbacks> callbacks) {
        context.registerBean(Settings.class, () -> settings);
        context.registerBean(ChangeToken.class, () -> token);
        context.registerBean(
                StartingFilter.class,
                () ->
                        new StartingFilter(() ->
                                operations.isDone() && !operations.isCompletedExceptionally()));
        RootBeanDefinition definition = new RootBeanDefinition(Operations.class, operations::join);
        definition.setDestroyMethodName("");
        context.registerBeanDefinition("operations", definition);
        context.registerBeanDefinition(
                "callbacks", new RootBeanDefinition(Callbacks.class, callbacks::join));
    }

    /** A name a browser on this machine can follow. */
    private static String shown(String address) {
        return address.equals("127.0.0.1") || address.equals("0.0.0.0") ? "localhost" : address;
    }

    /** Where it listens: {@code http://localhost:8080}. */
    public String address() {
        return address;
    }

    /**
     * Leaves word in the data folder, so that commands find this server; call it only once the
     * folder is held, since another process may be serving it.
     */
    public void announce() throws IOException {
        new ServerNote(address, token.value(), ProcessHandle.current().pid()).leaveIn(data);
        announced = true;
    }

    @Override
    public void close() {
        if (announced) {
            removeNote();
        }
        context.close();
    }

    private void removeNote() {
        try {
            ServerNote.removeFrom(data);
        } catch (IOException leftBehind) {
            // A note without a server behind it is passed over by whoever finds it.
        }
    }
}

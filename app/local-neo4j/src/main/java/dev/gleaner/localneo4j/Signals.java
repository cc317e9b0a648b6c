package dev.gleaner.localneo4j;

import java.lang.reflect.Proxy;

/**
 * What this process does at a signal of the operating system.
 *
 * <p>The JDK supports this for programs only in {@code sun.misc.Signal} (JEP 260 keeps it, without
 * a successor). It is reached by reflection, because javac warns at each direct use and has no
 * switch for that.
 */
final class Signals {

    private Signals() {}

    static void ignore(String name) {
        try {
            handleWith(Class.forName("sun.misc.SignalHandler").getField("SIG_IGN").get(null), name);
        } catch (ReflectiveOperationException missing) {
            throw unknown(name, missing);
        }
    }

    static void handle(String name, Runnable action) {
        try {
            Class<?> type = Class.forName("sun.misc.SignalHandler");
            Object handler =
                    Proxy.newProxyInstance(
                            type.getClassLoader(),
                            new Class<?>[] {type},
                            (proxy, method, arguments) -> {
                                action.run();
                                return null;
                            });
            handleWith(handler, name);
        } catch (ReflectiveOperationException missing) {
            throw unknown(name, missing);
        }
    }

    private static void handleWith(Object handler, String name)
            throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        signal.getMethod("handle", signal, Class.forName("sun.misc.SignalHandler"))
                .invoke(null, signal.getConstructor(String.class).newInstance(name), handler);
    }

    private static IllegalStateException unknown(
            String name, ReflectiveOperationException missing) {
        return new IllegalStateException("this JVM lets nobody handle the signal " + name, missing);
    }
}

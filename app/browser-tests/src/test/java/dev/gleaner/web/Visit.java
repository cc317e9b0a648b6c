package dev.gleaner.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import java.util.ArrayList;
import java.util.List;

/**
 * One page in a window of its own that writes down whatever should not happen: errors on the
 * console, what the security policy stopped, requests to elsewhere, and foreign code that ran.
 *
 * <p>Foreign code is known by what the hostile fixtures try: a dialog, a new window, a change of
 * the address.
 */
final class Visit implements AutoCloseable {

    private static final String WATCH =
            """
            window.happened = [];
            for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
              window[name] = () => { window.happened.push('ran ' + name); };
            }
            document.addEventListener('securitypolicyviolation',
              stopped => window.happened.push('stopped ' + stopped.violatedDirective));
            """;

    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();

    private Visit(BrowserContext context, String server) {
        this.context = context;
        this.page = context.newPage();
        context.addInitScript(WATCH);
        page.onConsoleMessage(this::note);
        page.onPageError(error -> troubles.add("fault " + error));
        page.onDialog(dialog -> {
            troubles.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(server)) {
                troubles.add("request to " + request.url());
            }
        });
    }

    /** That the page itself was answered with 404 or 500 is what some are for. */
    private void note(ConsoleMessage message) {
        boolean itself = message.location().startsWith(page.url());
        if (message.type().equals("error") && !itself) {
            troubles.add("console " + message.text() + " at " + message.location());
        }
    }

    static Visit open(Browser browser, String server, String path, ColorScheme scheme, int width) {
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setColorScheme(scheme)
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setViewportSize(width, 900));
        Visit visit = new Visit(context, server);
        visit.page.navigate(server + path);
        return visit;
    }

    Page page() {
        return page;
    }

    /** Everything that should not have happened so far. */
    List<String> troubles() {
        List<String> all = new ArrayList<>(troubles);
        all.addAll(strings("window.happened"));
        return all;
    }

    /** What pushes the page sideways; empty when nothing does. */
    List<String> overflow() {
        return strings(
                """
                (() => {
                  const root = document.documentElement;
                  if (root.scrollWidth <= root.clientWidth) return [];
                  const wide = [...document.body.querySelectorAll('*')]
                    .filter(each => each.getBoundingClientRect().right > root.clientWidth + 1)
                    .slice(0, 3).map(each => each.outerHTML.slice(0, 120));
                  return ['by ' + (root.scrollWidth - root.clientWidth) + ' px', ...wide];
                })()
                """);
    }

    private List<String> strings(String script) {
        return ((List<?>) page.evaluate(script)).stream().map(String::valueOf).toList();
    }

    @Override
    public void close() {
        context.close();
    }
}

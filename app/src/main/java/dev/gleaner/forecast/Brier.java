package dev.gleaner.forecast;

/**
 * The Brier score of a forecast: the square of how far the stated probability was from what came, 0
 * for a sure forecast that came true to 1 for a sure one that did not; 0.25 for a coin.
 *
 * @see <a href="https://doi.org/10.1175/1520-0493(1950)078%3C0001:VOFEIT%3E2.0.CO;2">Brier, 1950:
 *     Verification of forecasts expressed in terms of probability</a>
 */
final class Brier {

    private Brier() {}

    static double of(double probability, boolean happened) {
        double off = probability - (happened ? 1 : 0);
        return off * off;
    }
}

package dev.gleaner.ingest.url;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The query parameters that say where a reader came from or who the reader is, never what is shown.
 */
final class TrackingParameters {

    private static final List<String> PREFIXES =
            List.of(
                    "utm_", "pk_", "mtm_", "piwik_", "matomo_", "hsa_", "_hs", "__hs", "stm_",
                    "itm_", "at_", "ns_", "fb_", "aftr_", "cm_mmc", "trk_", "sc_", "dm_i");

    private static final Set<String> NAMES =
            Set.of(
                    "fbclid",
                    "clickid",
                    "partnerid",
                    "affiliate",
                    "campaignid",
                    "srsltid",
                    "_openstat",
                    "wickedid",
                    "rb_clickid",
                    "epik",
                    "gclid",
                    "gclsrc",
                    "dclid",
                    "gbraid",
                    "wbraid",
                    "msclkid",
                    "yclid",
                    "twclid",
                    "ttclid",
                    "li_fat_id",
                    "igshid",
                    "igsh",
                    "mc_cid",
                    "mc_eid",
                    "mkt_tok",
                    "ck_subscriber_id",
                    "oly_anon_id",
                    "oly_enc_id",
                    "vero_id",
                    "_ga",
                    "_gl",
                    "ref",
                    "ref_src",
                    "ref_url",
                    "referrer",
                    "source_impression_id",
                    "cmpid",
                    "ncid",
                    "s_cid",
                    "sr_share",
                    "spm",
                    "wt_mc",
                    "wt_zmc",
                    "xtor",
                    "guccounter",
                    "guce_referrer",
                    "guce_referrer_sig",
                    "share_from",
                    "isfreemail",
                    "triedredirect",
                    "jsessionid",
                    "phpsessid",
                    "aspsessionid");

    private TrackingParameters() {}

    static boolean has(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAMES.contains(lower)
                || PREFIXES.stream().anyMatch(lower::startsWith)
                || lower.endsWith("_affiliate");
    }
}

package org.flambeau.ceremony.parade.delegation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * Which flag goes with which organisation, and how it is written. The regions are those of ISO 3166-1 and, for parts of
 * the United Kingdom, ISO 3166-2; the signs are the emoji flags of Unicode (UTS #51, sections 1.4 and C.1).
 */
public final class Flags {

    /** Shown where no emoji flag exists: refugees, neutral athletes, Northern Ireland. */
    private static final String NO_FLAG_OF_A_LAND = "\uD83C\uDFF3";

    private static final int FIRST_INDICATOR = 0x1F1E6;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int TAG = 0xE0000;
    private static final int CANCEL_TAG = 0xE007F;
    private static final Properties REGIONS = regions();
    private static final Set<String> NO_EMOJI =
            Set.of(REGIONS.remove("NO_EMOJI").toString().split(" "));

    private Flags() {}

    /** The region that an organisation stands for; nothing for one that is not known or stands for none. */
    static Optional<String> regionOf(String organisation) {
        return Optional.ofNullable(REGIONS.getProperty(organisation));
    }

    /** The region whose flag an organisation bears: Chinese Taipei stands for a region and bears another flag. */
    public static Optional<String> of(String organisation) {
        return regionOf(organisation).filter(region -> !NO_EMOJI.contains(organisation));
    }

    /** Whether it is known which flag goes with an organisation, be it none of a region. */
    static boolean isKnown(String organisation) {
        return regionOf(organisation).isPresent() || NO_EMOJI.contains(organisation);
    }

    /** Whether a text has the form of a region with a flag. */
    static boolean isRegion(String text) {
        return text.matches("[A-Z]{2}(-[A-Z]{3})?");
    }

    /** @param region as {@link #of} gives it, null for a neutral sign */
    public static String emoji(String region) {
        if (region == null) return NO_FLAG_OF_A_LAND;
        StringBuilder sign = new StringBuilder();
        if (region.length() == 2) {
            region.chars().forEach(letter -> sign.appendCodePoint(FIRST_INDICATOR + letter - 'A'));
        } else {
            sign.appendCodePoint(BLACK_FLAG);
            region.toLowerCase(Locale.ROOT)
                    .chars()
                    .filter(letter -> letter != '-')
                    .forEach(letter -> sign.appendCodePoint(TAG + letter));
            sign.appendCodePoint(CANCEL_TAG);
        }
        return sign.toString();
    }

    private static Properties regions() {
        Properties regions = new Properties();
        try (Reader file = new InputStreamReader(
                Flags.class.getResourceAsStream("/parade/regions.properties"), StandardCharsets.UTF_8)) {
            regions.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return regions;
    }
}

package org.flambeau.ceremony.sheet;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Codes for segments that have none: from the title, each once. */
final class NewCodes {

    private static final int LONGEST = 50;

    private final Set<String> taken;

    NewCodes(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** {@code Entrée des athlètes} becomes {@code entree-des-athletes}, the second time with {@code -2}. */
    String of(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("^-|-$", "");
        String stem = cut.isEmpty() ? "segment" : cut;
        String code = stem;
        for (int i = 2; !taken.add(code); i++) code = stem + "-" + i;
        return code;
    }
}

package org.flambeau.ceremony.partnerview;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a text gives away who is meant: any word of a name is enough, whatever its accents and capitals. */
final class NamedIn {

    private static final int SHORTEST_WORD = 2;

    private NamedIn() {}

    static boolean anyOf(List<String> people, String text) {
        if (text == null) return false;
        String plain = plain(text);
        Set<String> words = words(plain);
        return people.stream()
                .map(NamedIn::plain)
                .anyMatch(name -> plain.contains(name) || words(name).stream().anyMatch(words::contains));
    }

    private static Set<String> words(String plain) {
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}

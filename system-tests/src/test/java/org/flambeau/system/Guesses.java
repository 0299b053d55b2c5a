package org.flambeau.system;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What a curious reader puts into an address: names that it knows, and names of secrets that it has guessed. A right guess
 * must look like a wrong one.
 *
 * @param values candidates per path or query parameter
 * @param others candidates for a parameter of any other name
 */
record Guesses(Map<String, List<String>> values, List<String> others) {

    private static final int FIRST_REFUSAL = 400;

    List<String> of(String parameter) {
        return values.getOrDefault(parameter, others);
    }

    /** A refusal without the words that the reader itself has put into the address; any other answer as it is. */
    static String without(String text, String address, int status) {
        if (status < FIRST_REFUSAL) return text;
        String rest = text;
        String query = URLDecoder.decode(address.replaceFirst("https?://[^/]+", ""), StandardCharsets.UTF_8);
        for (String word : query.split("[/?&=]")) if (word.length() > 3) rest = rest.replace(word, "");
        return rest;
    }
}

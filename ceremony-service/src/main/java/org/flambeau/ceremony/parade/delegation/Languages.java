package org.flambeau.ceremony.parade.delegation;

/** Language tags as they are taken (a subset of RFC 5646). */
public final class Languages {

    /** What a refusal says. */
    public static final String EXPECTED = "expected a language tag, such as en or pt-BR";

    private Languages() {}

    /** Whether a text is a tag that is taken. */
    public static boolean isTag(String text) {
        return text != null && text.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    }
}

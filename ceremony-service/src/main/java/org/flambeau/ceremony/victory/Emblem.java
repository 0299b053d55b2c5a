package org.flambeau.ceremony.victory;

/**
 * What stands for an organisation in a ceremony.
 *
 * @param country ISO 3166-1 alpha-2 code, null where it stands for no country
 * @param flag code of the flag in the stock: the country's code, or the organisation's own where it has a flag of its own
 * @param anthem code of the recording: the organisation's code
 * @param anthemTitle title as it is announced, null when it is not known
 */
public record Emblem(String organisation, String country, String flag, String anthem, String anthemTitle) {

    /** Flag and anthem of whoever competes as a neutral. */
    static final String NEUTRAL = "NEUTRAL";

    /** The Olympic flag and the Olympic anthem. */
    static final String OLYMPIC = "OLYMPIC";

    private static final int REGIONAL_LETTERS = 0x1f1e6 - 'A';

    static Emblem neutral(String organisation) {
        return new Emblem(organisation, null, NEUTRAL, NEUTRAL, null);
    }

    static Emblem olympic(String organisation) {
        return new Emblem(organisation, null, OLYMPIC, OLYMPIC, "Olympic Anthem");
    }

    /** Nothing is known. */
    static Emblem missing(String organisation) {
        return new Emblem(organisation, null, null, null, null);
    }

    /** The flag as text, for the eye of whoever announces; null where the flag is no country's. */
    String flagAsText() {
        if (flag == null || !flag.matches("[A-Z]{2}")) return null;
        return new StringBuilder()
                .appendCodePoint(REGIONAL_LETTERS + flag.charAt(0))
                .appendCodePoint(REGIONAL_LETTERS + flag.charAt(1))
                .toString();
    }
}

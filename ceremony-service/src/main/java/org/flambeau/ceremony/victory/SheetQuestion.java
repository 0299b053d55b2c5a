package org.flambeau.ceremony.victory;

import org.flambeau.http.Refusal;

/**
 * Which sheets somebody asks for.
 *
 * @param state null for all
 * @param event code, null for all
 * @param afterEvent event of the last sheet of the page before, null for the first page
 * @param afterAward award of that sheet
 */
record SheetQuestion(
        String games, VictorySheet.State state, String event, String afterEvent, int afterAward, int limit) {

    private static final int MOST = 200;

    /** What a client asks for; 400 names what is not understood. */
    static SheetQuestion of(String games, String state, String event, String after, String limit) {
        if (event != null && !isEvent(event))
            throw Refusal.malformed("event", event, "expected the code of an event, such as ATHM100M");
        if (after != null && !after.matches("[A-Z0-9-]{1,34}\\.[1-9]\\d{0,5}"))
            throw Refusal.malformed("after", after, "expected what next gave, such as ATHM100M.1");
        int dot = after == null ? 0 : after.lastIndexOf('.');
        return new SheetQuestion(
                games,
                state(state),
                event,
                after == null ? null : after.substring(0, dot),
                after == null ? 0 : Integer.parseInt(after.substring(dot + 1)),
                limit(limit));
    }

    /** Whether a text can be the code of an event. */
    static boolean isEvent(String text) {
        return text != null && text.matches("[A-Z0-9-]{1,34}");
    }

    private static VictorySheet.State state(String text) {
        if (text == null) return null;
        for (VictorySheet.State state : VictorySheet.State.values())
            if (state.name().equals(text)) return state;
        throw Refusal.malformed("state", text, "one of PROPOSED, HELD, SCHEDULED, DONE, WITHDRAWN is expected");
    }

    private static int limit(String text) {
        if (text.matches("\\d{1,3}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) return limit;
        }
        throw Refusal.malformed("limit", text, "expected a number from 1 to " + MOST);
    }
}

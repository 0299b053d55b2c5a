package org.flambeau.ceremony.http;

import org.flambeau.http.Refusal;

/** Reads which run of a ceremony is asked for. */
public final class RunNumber {

    private RunNumber() {}

    /**
     * The run that a client named, the present one unless told.
     *
     * @param sent as it stands in the address, null when it is not there
     * @param present number of the present run, 1 is the first
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is no number, 404 when there was no such run
     */
    public static int of(String sent, int present) {
        if (sent == null) return present;
        if (!sent.matches("\\d{1,9}")) throw Refusal.malformed("run", sent, "the number of a run is needed");
        int run = Integer.parseInt(sent);
        if (run < 1 || run > present)
            throw Refusal.notFound("run", sent, "the runs of this ceremony are 1 to " + present);
        return run;
    }
}

package org.flambeau.ceremony.parade.delegation;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flambeau.http.Refusal;

/** Reads a whole list of delegations that a producer sent, from JSON or from CSV. */
final class ReadDelegations {

    private static final int MOST = 400;

    private ReadDelegations() {}

    static DelegationList json(List<DelegationBody> sent) {
        checkCount(sent.size());
        List<Delegation> delegations = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            if (sent.get(i) == null) throw Refusal.unprocessable("[" + i + "]", null, "a delegation is needed here");
            delegations.add(new DelegationReading("[" + i + "].", sent.get(i)).delegation());
        }
        DelegationList list = new DelegationList(List.copyOf(delegations));
        Optional<DelegationList.Twice> twice = list.twice();
        if (twice.isPresent())
            throw Refusal.unprocessable(
                    "[" + twice.get().index() + "]." + twice.get().field(),
                    twice.get().value(),
                    twice.get().reason());
        return list;
    }

    static DelegationList csv(byte[] file) {
        List<DelegationBody> rows = DelegationCsv.read(file);
        checkCount(rows.size());
        List<Delegation> delegations = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) delegations.add(row(i + 2, rows.get(i)));
        DelegationList list = new DelegationList(List.copyOf(delegations));
        Optional<DelegationList.Twice> twice = list.twice();
        if (twice.isPresent())
            throw Refusal.unprocessableRow(
                    twice.get().index() + 2,
                    twice.get().field(),
                    twice.get().value(),
                    twice.get().reason());
        return list;
    }

    private static Delegation row(int line, DelegationBody body) {
        try {
            return new DelegationReading("", body).delegation();
        } catch (HttpProblem refused) {
            Map<String, Object> told = refused.getParameters();
            throw Refusal.unprocessableRow(
                    line,
                    String.valueOf(told.get("field")),
                    told.get("value"),
                    "line " + line + ": " + refused.getDetail());
        }
    }

    private static void checkCount(int count) {
        if (count > MOST)
            throw Refusal.unprocessable("delegations", count, "a Games has at most " + MOST + " delegations");
    }
}

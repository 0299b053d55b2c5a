package org.flambeau.ceremony.parade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.flambeau.ceremony.http.CeremonyLookup;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.http.Refusal;

/** A second person approves a parade as it was read: its settings and its delegations. */
@ApplicationScoped
public class ApproveParade {

    private final CeremonyLookup lookup;
    private final ParadeLookup parades;
    private final Parades store;
    private final Clock clock;

    ApproveParade(CeremonyLookup lookup, ParadeLookup parades, Parades store, Clock clock) {
        this.lookup = lookup;
        this.parades = parades;
        this.store = store;
        this.clock = clock;
    }

    /**
     * What the approver has read.
     *
     * @param version of the parade
     * @param delegationsVersion of the delegations
     */
    public record ApprovalBody(Long version, Long delegationsVersion) {}

    /** The approved parade; approving again what is approved changes nothing. */
    @Transactional
    Parade approve(CeremonyKey key, ApprovalBody body, String by) {
        Parade parade = parades.of(lookup.lock(key));
        check("version", body.version(), parade.settings().version());
        check(
                "delegationsVersion",
                body.delegationsVersion(),
                parade.delegations().version());
        if (parade.isApproved()) return parade;
        another("the parade", parade.settings().editedBy(), by);
        another("the delegations", parade.delegations().editedBy(), by);
        refuseWhatBlocks(parade);
        store.add(
                key,
                new Approval(
                        body.version(),
                        body.delegationsVersion(),
                        by,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        return parades.of(lookup.read(key));
    }

    private static void check(String field, Long told, long present) {
        if (told == null)
            throw Refusal.unprocessable(field, null, "say which version you have read: it is " + present + " now");
        if (told != present) throw Refusal.conflict(field, told, "it is version " + present + " now: read it again");
    }

    private static void another(String what, String editor, String by) {
        if (by.equals(editor))
            throw Refusal.conflict("approvedBy", by, "you edited " + what + ": a second person approves");
    }

    private static void refuseWhatBlocks(Parade parade) {
        List<ParadeFinding> findings = ParadeCheck.of(parade).stream()
                .filter(finding -> finding.level() == ParadeFinding.Level.BLOCKS)
                .toList();
        if (!findings.isEmpty())
            throw Refusal.unprocessable(
                    "this parade cannot be approved: " + findings.size() + " findings stand in its way",
                    Map.of("codes", ParadeCheck.unannounceable(findings), "findings", findings));
    }
}

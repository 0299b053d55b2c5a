package org.flambeau.ceremony.runningorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.flambeau.ceremony.http.CeremonyLookup;
import org.flambeau.ceremony.protocol.ProtocolFinding;
import org.flambeau.ceremony.protocol.ProtocolFindings;
import org.flambeau.ceremony.publicview.PublicStage;
import org.flambeau.ceremony.show.Approval;
import org.flambeau.ceremony.show.Approved;
import org.flambeau.ceremony.show.Ceremonies;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.ceremony.show.Draft;
import org.flambeau.http.Precondition;
import org.flambeau.http.Refusal;

/** A second person's approval of the running order as it stands: without it a show does not go on air. */
@ApplicationScoped
public class ApproveRunningOrder {

    private final CeremonyLookup lookup;
    private final Ceremonies ceremonies;
    private final ProtocolFindings findings;
    private final PublicStage stage;
    private final Clock clock;

    ApproveRunningOrder(
            CeremonyLookup lookup, Ceremonies ceremonies, ProtocolFindings findings, PublicStage stage, Clock clock) {
        this.findings = findings;
        this.lookup = lookup;
        this.ceremonies = ceremonies;
        this.stage = stage;
        this.clock = clock;
    }

    /** The ceremony with the approval; to approve the same version again changes nothing. */
    @Transactional
    Ceremony approve(CeremonyKey key, Precondition precondition, String approver) {
        Ceremony kept = lookup.lock(key);
        Ceremony before = kept.rehearsed();
        precondition.check(before.order().version());
        if (before.show() instanceof Approved) return kept;
        if (!(before.show() instanceof Draft draft))
            throw Refusal.conflict(
                    "ceremony",
                    key.ceremony(),
                    "the ceremony is " + before.show().lifecycle() + ": only a draft is approved");
        if (before.order().segments().isEmpty())
            throw Refusal.conflict("segments", null, "a running order without segments is not approved");
        if (approver.equals(before.order().editedBy()))
            throw Refusal.forbidden(
                    "approver", approver, "who made the last change does not approve it: a second person does");
        List<ProtocolFinding> blocking = findings.blocking(before);
        if (!blocking.isEmpty())
            throw Refusal.conflict(
                    "segments",
                    null,
                    "protocol keeps it from being approved: "
                            + blocking.get(0).sentence()
                            + (blocking.size() == 1 ? "" : ", and " + (blocking.size() - 1) + " more, see protocol"));
        Approval approval =
                new Approval(before.order().version(), approver, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Ceremony after = stage.edit(before, before.withShow(draft.approve(approval)), approval.at());
        ceremonies.save(after);
        return after;
    }
}

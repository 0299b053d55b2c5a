package org.flambeau.ceremony.parade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.flambeau.ceremony.parade.delegation.DelegationList;
import org.flambeau.ceremony.parade.delegation.Delegations;
import org.flambeau.ceremony.parade.delegation.Edition;
import org.flambeau.ceremony.show.CeremonyKey;

/** The parades that are kept, every version of each. A change locks its ceremony first. */
@ApplicationScoped
public class Parades {

    private final ParadeRows rows;
    private final ParadeApprovalRows approvals;
    private final ParadeActRows acts;
    private final Delegations delegations;

    Parades(ParadeRows rows, ParadeApprovalRows approvals, ParadeActRows acts, Delegations delegations) {
        this.rows = rows;
        this.approvals = approvals;
        this.acts = acts;
        this.delegations = delegations;
    }

    /**
     * The parade of a ceremony in a run: the newest versions, or those that it began with.
     *
     * @param run run of the ceremony
     */
    @Transactional
    public Optional<Parade> find(CeremonyKey key, int run) {
        Night night =
                Night.of(acts.of(key, run).stream().map(ParadeActEntity::toAct).toList(), run);
        Optional<Edition<ParadeSettings>> settings = night.first()
                .map(act -> rows.version(key, act.version()).orElseThrow())
                .or(() -> rows.newest(key))
                .map(ParadeEntity::toEdition);
        return settings.map(edition -> parade(key, edition, night));
    }

    private Parade parade(CeremonyKey key, Edition<ParadeSettings> settings, Night night) {
        Edition<DelegationList> newest = delegations.newest(key.games());
        Edition<DelegationList> ofTheParade = night.first()
                .map(act -> delegations.version(key.games(), act.delegationsVersion()))
                .orElse(newest);
        Approval approval =
                approvals.last(key).map(ParadeApprovalEntity::toApproval).orElse(null);
        return new Parade(key, settings, ofTheParade, newest.content(), approval, night);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(CeremonyKey key, Edition<ParadeSettings> edition) {
        rows.persist(ParadeEntity.of(key, edition));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(CeremonyKey key, Approval approval) {
        approvals.persist(ParadeApprovalEntity.of(key, approval));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(CeremonyKey key, ParadeAct act) {
        acts.persist(ParadeActEntity.of(key, act));
    }
}

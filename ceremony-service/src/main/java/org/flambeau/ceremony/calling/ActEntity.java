package org.flambeau.ceremony.calling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.flambeau.ceremony.show.CeremonyKey;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "as_run")
class ActEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String games;
    String ceremony;
    int run;
    int take;

    @Enumerated(EnumType.STRING)
    Command command;

    String segment;
    Instant at;

    @Column(name = "called_by")
    String calledBy;

    static ActEntity of(CeremonyKey key, Act act) {
        ActEntity row = new ActEntity();
        row.games = key.games();
        row.ceremony = key.ceremony();
        row.run = act.run();
        row.take = act.take();
        row.command = act.command();
        row.segment = act.segment();
        row.at = act.at();
        row.calledBy = act.by();
        return row;
    }

    Act toAct() {
        return new Act(run, take, command, segment, at, calledBy);
    }
}

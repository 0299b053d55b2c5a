package org.flambeau.ceremony.calling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.ceremony.show.RunMode;
import org.flambeau.ceremony.timing.TimedSegment;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

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
    RunMode mode;

    @Enumerated(EnumType.STRING)
    Command command;

    String segment;
    String target;
    String cue;

    @Column(name = "amount_millis")
    Long amountMillis;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "passed_over")
    List<String> passedOver;

    @Enumerated(EnumType.STRING)
    @Column(name = "passed_as")
    TimedSegment.Out passedAs;

    String reason;

    @Column(name = "second_person")
    String secondPerson;

    Instant at;

    @Column(name = "called_by")
    String calledBy;

    static ActEntity of(CeremonyKey key, Act act) {
        ActEntity row = new ActEntity();
        row.games = key.games();
        row.ceremony = key.ceremony();
        row.run = act.run();
        row.take = act.take();
        row.mode = act.mode();
        row.command = act.command();
        row.segment = act.segment();
        row.target = act.target();
        row.cue = act.cue();
        row.amountMillis = act.amount() == null ? null : act.amount().toMillis();
        row.passedOver = act.passedOver();
        row.passedAs = act.passedAs();
        row.reason = act.reason();
        row.secondPerson = act.secondPerson();
        row.at = act.at();
        row.calledBy = act.by();
        return row;
    }

    Act toAct() {
        return new Act(
                run,
                take,
                mode,
                command,
                segment,
                target,
                cue,
                amountMillis == null ? null : Duration.ofMillis(amountMillis),
                passedOver == null || passedOver.isEmpty() ? null : passedOver,
                passedAs,
                reason,
                secondPerson,
                at,
                calledBy);
    }
}

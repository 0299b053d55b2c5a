package org.flambeau.ceremony.show;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.flambeau.ceremony.timing.Baseline;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;

/** The plan of a run as it stood at its start. It never changes, and it may be long: no command writes it again. */
@Entity
@Table(name = "frozen_plan")
class FrozenPlan {

    @Id
    UUID mark;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Replaced.class)
    Baseline plan;

    FrozenPlan() {}

    FrozenPlan(UUID mark, Baseline plan) {
        this.mark = mark;
        this.plan = plan;
    }
}

package org.flambeau.ceremony.victory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "emblem_register")
class EmblemRegisterEntity {

    @Id
    String games;

    long version;

    @Column(name = "host_language")
    String hostLanguage;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Emblem> emblems;

    Emblems toEmblems() {
        return Emblems.of(version, hostLanguage, emblems);
    }
}

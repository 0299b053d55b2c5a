package org.flambeau.ceremony.parade;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "parade_public")
class PublicListEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String games;
    String ceremony;
    long version;

    @JdbcTypeCode(SqlTypes.JSON)
    PublicList content;

    PublicList.Published toPublished() {
        return new PublicList.Published(version, content);
    }
}

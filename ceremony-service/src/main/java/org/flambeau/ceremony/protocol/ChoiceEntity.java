package org.flambeau.ceremony.protocol;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The rule book that a ceremony has chosen instead of the standard one. */
@Entity
@Table(name = "protocol_choice")
class ChoiceEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String games;
    String ceremony;

    @Column(name = "rule_book")
    String ruleBook;

    long version;
}

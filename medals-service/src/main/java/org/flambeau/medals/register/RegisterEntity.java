package org.flambeau.medals.register;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** The version of one register of a Games. */
@Entity
@Table(name = "register")
@IdClass(RegisterEntity.Key.class)
class RegisterEntity {

    @Id
    String games;

    @Id
    String name;

    long version;

    record Key(String games, String name) implements Serializable {}
}

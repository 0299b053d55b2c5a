package org.flambeau.medals.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class RegisterRepository implements PanacheRepositoryBase<RegisterEntity, RegisterEntity.Key> {

    /** 0 when the list was never put. */
    long version(String games, String name) {
        return findByIdOptional(new RegisterEntity.Key(games, name))
                .map(register -> register.version)
                .orElse(0L);
    }

    void raise(String games, String name) {
        RegisterEntity register = findById(new RegisterEntity.Key(games, name));
        if (register == null) {
            register = new RegisterEntity();
            register.games = games;
            register.name = name;
            persist(register);
        }
        register.version++;
    }
}

package org.flambeau.medals.table;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

@ApplicationScoped
class MedalLineRepository implements PanacheRepositoryBase<MedalLineEntity, MedalLineEntity.Key> {

    /** Medals by organisation. */
    Map<String, Tally> of(String games) {
        Map<String, Tally> tallies = new TreeMap<>();
        lines(games).forEach(line -> tallies.put(line.organisation, line.read()));
        return tallies;
    }

    /** Writes what an organisation has now; one without a medal keeps no line. */
    void write(String games, String organisation, Tally tally) {
        MedalLineEntity line = findById(new MedalLineEntity.Key(games, organisation));
        if (tally.total() == 0) {
            if (line != null) delete(line);
            return;
        }
        if (line == null) {
            line = new MedalLineEntity();
            line.games = games;
            line.organisation = organisation;
            persist(line);
        }
        line.write(tally);
    }

    void clear(String games) {
        delete("games", games);
    }

    private List<MedalLineEntity> lines(String games) {
        return list("games", games);
    }
}

package org.flambeau.system.faults;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What every test of a fault begins and ends with: a whole suite, a Games of its own, and somebody who follows it. */
abstract class FaultTest {

    /** Events of the Games: at most so many writers. */
    static final int EVENTS = 8;

    FaultySuite suite;
    String games;
    final Map<String, Subscriber> subscribers = new LinkedHashMap<>();

    @BeforeEach
    void begin() throws Exception {
        suite = FaultySuite.get();
        suite.mend();
        games = FaultGames.create(suite, EVENTS);
        subscribers.put("the follower", Subscriber.of(suite.addresses().broadcast(), games));
    }

    @AfterEach
    void end() throws Exception {
        subscribers.values().forEach(Subscriber::close);
        subscribers.clear();
        suite.mend();
        FaultySuite.SERVICES.forEach(suite::onlyOneOf);
    }

    Inspection inspection() {
        return new Inspection(suite, games);
    }
}

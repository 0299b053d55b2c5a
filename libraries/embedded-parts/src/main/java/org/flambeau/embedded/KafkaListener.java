package org.flambeau.embedded;

/**
 * One more address at which a broker answers, for clients that come to it through something in between.
 *
 * @param port where the broker listens
 * @param advertisedPort where its clients are told to come
 */
public record KafkaListener(int port, int advertisedPort) {}

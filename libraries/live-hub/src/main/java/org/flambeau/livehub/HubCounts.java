package org.flambeau.livehub;

/**
 * What a hub has done for its subscribers since its start.
 *
 * @param subscribers those that are there now
 * @param deliveries entries written to them
 * @param conflated entries whose state was told together with that of later ones
 * @param resyncs how often one stood before what is in memory and was fed from the store
 * @param rejected those that found no place
 */
public record HubCounts(int subscribers, long deliveries, long conflated, long resyncs, long rejected) {}

package org.flambeau.ceremony.show;

import org.hibernate.type.descriptor.java.ImmutableMutabilityPlan;

/** For JSON columns whose values are never changed but replaced: Hibernate need not copy them to find a change. */
final class Replaced extends ImmutableMutabilityPlan<Object> {}

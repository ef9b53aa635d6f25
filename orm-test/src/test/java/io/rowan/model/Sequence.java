package io.rowan.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/**
 * A sequence of steps, all of which follow from a number.
 *
 * @param number the number
 * @param kept which of its steps are run
 */
record Sequence(long number, List<Integer> kept) {
    static final int STEPS = 50;

    static Sequence of(long number) {
        return new Sequence(number, IntStream.range(0, STEPS).boxed().toList());
    }

    List<Step> steps() {
        Random random = new Random(number);
        List<Step> all = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            all.add(Step.random(random));
        }
        return kept.stream().map(all::get).toList();
    }

    /** Shrinks by leaving steps out: many at once first, then one by one. */
    Shrinkable<Sequence> shrinkable() {
        Sequence self = this;
        return new Shrinkable<>() {
            @Override
            public Sequence value() {
                return self;
            }

            @Override
            public Stream<Shrinkable<Sequence>> shrink() {
                return shorter().map(Sequence::shrinkable);
            }

            @Override
            public ShrinkingDistance distance() {
                return ShrinkingDistance.of(kept.size());
            }
        };
    }

    Stream<Sequence> shorter() {
        List<Sequence> all = new ArrayList<>();
        for (int length = kept.size() / 2; length > 0; length /= 2) {
            for (int from = 0; from + length <= kept.size(); from += length) {
                List<Integer> left = new ArrayList<>(kept.subList(0, from));
                left.addAll(kept.subList(from + length, kept.size()));
                all.add(new Sequence(number, List.copyOf(left)));
            }
        }
        return all.stream();
    }
}

package org.handgrad.plot;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Some colours of a picture with their counts, enclosed by a box in red, green and blue. */
final class Box {

    /** A colour and how many pixels have it. */
    record Tally(int rgb, int count) {

        int channel(int shift) {
            return rgb >> shift & 255;
        }
    }

    private final List<Tally> tallies;
    private final int longest;

    /** What is gained by cutting it: nothing if it holds one colour. */
    private final double weight;

    private Box(List<Tally> tallies) {
        this.tallies = tallies;
        int red = spread(16);
        int green = spread(8);
        int blue = spread(0);
        longest = green >= red && green >= blue ? 8 : red >= blue ? 16 : 0;
        long pixels = tallies.stream().mapToLong(Tally::count).sum();
        weight = tallies.size() == 1 ? 0 : Math.max(red, Math.max(green, blue)) * Math.sqrt(pixels);
    }

    /** The representatives of at most {@code size} boxes; all colours if they are no more. */
    static int[] cut(List<Tally> tallies, int size) {
        PriorityQueue<Box> boxes = new PriorityQueue<>(Comparator.comparingDouble((Box box) -> -box.weight));
        boxes.add(new Box(tallies));
        while (boxes.size() < size && boxes.peek().weight > 0) {
            Box heaviest = boxes.remove();
            int middle = heaviest.tallies.size() / 2;
            List<Tally> sorted = heaviest.sorted();
            boxes.add(new Box(sorted.subList(0, middle)));
            boxes.add(new Box(sorted.subList(middle, sorted.size())));
        }
        return boxes.stream().mapToInt(Box::representative).sorted().toArray();
    }

    private List<Tally> sorted() {
        return tallies.stream()
                .sorted(Comparator.comparingInt((Tally tally) -> tally.channel(longest))
                        .thenComparingInt(Tally::rgb))
                .toList();
    }

    private int spread(int shift) {
        int low = 255;
        int high = 0;
        for (Tally tally : tallies) {
            low = Math.min(low, tally.channel(shift));
            high = Math.max(high, tally.channel(shift));
        }
        return high - low;
    }

    private int representative() {
        return tallies.stream()
                .max(Comparator.comparingInt(Tally::count))
                .orElseThrow()
                .rgb();
    }
}

package dev.scimkit.jpa;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An entity with properties of every kind, at every place. */
@Entity
public class Thing {

    /** A few constants. */
    public enum Color {
        RED,
        GREEN,
        BLUE
    }

    /** A value within the entity. */
    @Embeddable
    public static class Part {
        private String title;

        @Column(length = 3000)
        private String titleKey;

        private Integer weight;
    }

    /** A value of a collection. */
    @Embeddable
    public static class Item {
        private String label;

        @Column(length = 3000)
        private String labelKey;

        private Color color;
        private Boolean main;
    }

    @Id
    private String id;

    @Version
    private long version;

    private String exact;
    private String plain;
    private String keyed;

    @Column(length = 3000)
    private String keyedKey;

    private Boolean flag;
    private boolean certain;
    private Long number;

    @Column(precision = 30, scale = 10)
    private BigDecimal amount;

    private Instant moment;
    private Color color;
    private String work;

    @Column(length = 3000)
    private String workKey;

    private Color workColor;
    private String home;

    @Embedded
    private Part part;

    @ElementCollection
    @CollectionTable(name = "thing_item")
    @OrderColumn(name = "position")
    private List<Item> items = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "thing_word")
    @OrderColumn(name = "position")
    private List<String> words = new ArrayList<>();
}

package dev.migrationsafety.catalogue.golden;

import java.util.Set;

/** The entries of the catalogue whose smallest rows are in the record: rows decide over an error in each of them. */
final class SmallestRows {
    static final Set<String> DEFECTS = Set.of(
            "archive-not-emptied",
            "backfill-without-where",
            "bigint-narrowed",
            "border-bits-cut",
            "border-domain-clamped",
            "border-elements-cut",
            "cents-through-float",
            "children-gone-by-cascade",
            "code-padded-by-char",
            "column-restored-empty",
            "decimal-scale-clamped",
            "down-adds-not-null-column",
            "down-deletes-rows",
            "down-stops-at-duplicates",
            "down-truncates-table",
            "forward-only-loses-rows",
            "full-name-split-at-blank",
            "key-through-double",
            "label-folded-into-another",
            "lines-in-one-text",
            "lossy-cast-numeric",
            "mails-lowered-in-place",
            "measurement-through-real",
            "money-through-double",
            "new-rows-first-of-several",
            "new-rows-seconds-rounded-back",
            "new-rows-text-cut-back",
            "quantity-rounded-to-pieces",
            "references-nulled-by-delete",
            "rows-without-partner-lost-in-join",
            "second-up-doubles-rows",
            "soft-deleted-rows-purged",
            "swapped-columns-not-swapped-back",
            "three-answers-in-a-boolean",
            "timestamp-cut-to-date",
            "timestamp-to-milliseconds",
            "timestamp-to-whole-seconds",
            "up-adds-not-null-column",
            "up-deletes-old-rows",
            "varchar-narrowed-with-left");

    private SmallestRows() {}
}

package dev.kube2wasm.migrator.api.target;

/**
 * What a target is said to offer, and who says so.
 *
 * @param support the claim itself
 * @param source the page it was read on; empty only for {@link Support.Unstated}
 * @param checked the day it was read, as {@code yyyy-mm-dd}; empty only for {@link Support.Unstated}
 */
public record Claim(Support support, String source, String checked) {

    /** The claim that nobody has made. */
    public static final Claim UNSTATED = new Claim(new Support.Unstated(), "", "");
}

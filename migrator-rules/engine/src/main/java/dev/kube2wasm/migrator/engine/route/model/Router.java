package dev.kube2wasm.migrator.engine.route.model;

/** A router: of a source, or of a target. Stateless, and the same for the same request; a choice by weight is a share. */
@FunctionalInterface
public interface Router {

    /** What it does with a request. */
    Decision route(Request request);
}

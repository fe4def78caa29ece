package dev.kube2wasm.migrator.java.routes;

import dev.kube2wasm.migrator.api.model.Route;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import java.util.stream.Stream;

/** Finds the routes that are declared in the way of one framework. Stateless. */
interface RouteReader {

    Stream<Route> routes(ServiceCode code);
}

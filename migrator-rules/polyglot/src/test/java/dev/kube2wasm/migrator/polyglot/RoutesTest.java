package dev.kube2wasm.migrator.polyglot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.spi.CodeReader;
import dev.kube2wasm.migrator.engine.tree.MemoryTree;
import dev.kube2wasm.migrator.polyglot.csharp.CsCodeReader;
import dev.kube2wasm.migrator.polyglot.go.GoCodeReader;
import dev.kube2wasm.migrator.polyglot.javascript.JsCodeReader;
import dev.kube2wasm.migrator.polyglot.python.PyCodeReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RoutesTest {

    private static CodeReader.Reading read(CodeReader reader, Map<String, String> files) {
        return Optional.ofNullable(reader.read(MemoryTree.of(files), new TreeSet<>(Set.of(".")))
                        .get("."))
                .orElseThrow();
    }

    private static List<String> routes(CodeReader reader, Map<String, String> files) {
        return read(reader, files).routes().stream()
                .map(r -> r.method() + " " + r.path() + " " + r.at().line())
                .toList();
    }

    private static List<String> calls(CodeReader reader, Map<String, String> files) {
        return read(reader, files).calls().stream()
                .map(CodeReader.OutboundCall::url)
                .toList();
    }

    @Test
    void netHttp() {
        assertThat(routes(new GoCodeReader(), Map.of("main.go", """
                package main

                import "net/http"

                func main() {
                    mux := http.NewServeMux()
                    mux.HandleFunc("GET /items/{id}", item)
                    mux.HandleFunc("/", all)
                    http.Get("/no/route")
                    http.ListenAndServe(":8080", mux)
                }
                """))).containsExactly("ANY / 8", "GET /items/{id} 7");
    }

    @Test
    void gorilla() {
        assertThat(routes(new GoCodeReader(), Map.of("main.go", """
                package main

                import "github.com/gorilla/mux"

                func main() {
                    r := mux.NewRouter()
                    r.HandleFunc("/items/{id:[0-9]+}", item).Methods("GET", "PUT")
                    r.Methods("POST").Path("/orders").Handler(orders())
                    api := r.PathPrefix("/api").Subrouter()
                    api.HandleFunc("/users", users)
                }
                """)))
                .containsExactly("ANY /api/users 10", "GET /items/{id} 7", "PUT /items/{id} 7", "POST /orders 8");
    }

    @Test
    void ginAndChi() {
        assertThat(routes(new GoCodeReader(), Map.of("main.go", """
                package main

                import "github.com/gin-gonic/gin"

                func main() {
                    r := gin.Default()
                    v1 := r.Group("/v1")
                    v1.GET("/items/:id", item)
                    r.POST("/items", func(c *gin.Context) { c.Status(200) })
                }
                """)))
                .containsExactly("POST /items 9", "GET /v1/items/{id} 8");
        assertThat(routes(new GoCodeReader(), Map.of("main.go", """
                package main

                import "github.com/go-chi/chi/v5"

                func main() {
                    r := chi.NewRouter()
                    r.Route("/articles", func(r chi.Router) {
                        r.Get("/{slug}", article)
                        r.Delete("/", clear)
                    })
                }
                """)))
                .containsExactly("DELETE /articles 9", "GET /articles/{slug} 8");
    }

    @Test
    void express() {
        assertThat(routes(new JsCodeReader(), Map.of("package.json", "{}", "server.js", """
                const express = require('express');
                const axios = require('axios');
                const app = express();
                const router = express.Router();
                app.get('/items/:id', (req, res) => res.end());
                router.post('/', handler);
                app.use('/orders', router);
                app.route('/users').get(list).delete(clear);
                axios.get('/no/route', options);
                """)))
                .containsExactly("GET /items/{id} 5", "POST /orders 6", "DELETE /users 8", "GET /users 8");
    }

    @Test
    void fastifyAndNest() {
        assertThat(routes(new JsCodeReader(), Map.of("package.json", "{}", "app.js", """
                const fastify = require('fastify')({logger: true});
                fastify.get('/items/:id', async (request, reply) => ({}));
                fastify.route({method: ['GET', 'POST'], url: '/both', handler});
                """)))
                .containsExactly("GET /both 3", "POST /both 3", "GET /items/{id} 2");
        assertThat(routes(new JsCodeReader(), Map.of("package.json", "{}", "src/main.ts", """
                import { NestFactory } from '@nestjs/core';
                import { Cats } from './cats';

                NestFactory.create(Cats);
                """, "src/cats.ts", """
                import { Controller, Get, Post } from '@nestjs/common';

                @Controller('cats')
                export class Cats {
                    @Get(':id')
                    one(): string {
                        return 'one';
                    }

                    @Post()
                    create(): void {}
                }
                """)))
                .containsExactly("POST /cats 10", "GET /cats/{id} 5");
    }

    @Test
    void flaskAndFastApi() {
        assertThat(routes(new PyCodeReader(), Map.of("requirements.txt", "flask", "app.py", """
                from flask import Flask, Blueprint

                app = Flask(__name__)
                users = Blueprint("users", __name__, url_prefix="/users")

                @app.route("/items/<int:id>", methods=["GET", "PUT"])
                def item(id):
                    return ""

                @users.route("/")
                def all_users():
                    return ""
                """)))
                .containsExactly("GET /items/{id} 6", "PUT /items/{id} 6", "GET /users 10");
        assertThat(routes(new PyCodeReader(), Map.of("requirements.txt", "fastapi", "main.py", """
                from fastapi import FastAPI, APIRouter

                app = FastAPI()
                router = APIRouter(prefix="/v1")

                @app.get("/items/{item_id}")
                async def item(item_id: int):
                    return {}

                @router.post("/orders")
                def order():
                    return {}
                """)))
                .containsExactly("GET /items/{item_id} 6", "POST /v1/orders 10");
    }

    @Test
    void aspNet() {
        assertThat(routes(
                        new CsCodeReader(),
                        Map.of("Shop.csproj", "<Project/>", "Program.cs", """
                var app = WebApplication.CreateBuilder(args).Build();
                app.MapGet("/items/{id:int}", (int id) => id);
                app.Run();
                """, "CartController.cs", """
                namespace Shop;

                [ApiController]
                [Route("api/[controller]")]
                public class CartController : ControllerBase
                {
                    [HttpGet("{id}")]
                    public string Get(string id) => id;

                    [HttpDelete]
                    public void Clear() {}
                }
                """)))
                .containsExactly("DELETE /api/cart 10", "GET /api/cart/{id} 7", "GET /items/{id} 2");
    }

    @Test
    void addressesThatAreCalled() {
        assertThat(calls(new GoCodeReader(), Map.of("main.go", """
                package main

                import (
                    "fmt"
                    "net/http"
                    "os"

                    "google.golang.org/grpc"
                )

                const users = "http://users:8080"

                func main() {
                    http.Get(users + "/me")
                    http.NewRequest("GET", fmt.Sprintf("http://%s/x", os.Getenv("CART_HOST")), nil)
                    grpc.NewClient("orders:50051")
                    http.ListenAndServe(":8080", nil)
                }
                """)))
                .containsExactly("http://users:8080/me", "http://${CART_HOST}/x", "grpc://orders:50051");
        assertThat(calls(new JsCodeReader(), Map.of("package.json", "{}", "index.js", """
                const axios = require('axios');
                const host = process.env.CART_HOST || 'cart';
                axios.get(`http://${host}:8080/cart/${id}`);
                fetch(process.env.USERS_URL);
                """)))
                .containsExactly("http://cart:8080/cart/{}", "${USERS_URL}");
        assertThat(calls(new PyCodeReader(), Map.of("requirements.txt", "requests", "app.py", """
                import os
                import requests

                CART = os.getenv("CART_HOST", "cart")
                requests.get(f"http://{CART}:8080/cart")
                """)))
                .containsExactly("http://cart:8080/cart");
    }
}

package dev.kube2wasm.migrator.polyglot.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaScriptRulesTest {

    private static final String EXPRESS =
            "{\"scripts\": {\"start\": \"node server.js\"}, \"dependencies\": {\"express\": \"^5\"}}";

    @Test
    void requiredAndImportedLibrariesCount() {
        rule(new PolyglotRedis())
                .file("package.json", EXPRESS)
                .file("server.js", """
                        const express = require('express');
                        const redis = require('redis');
                        // requires: redis
                        const client = redis.createClient({url: 'redis://redis'});
                        express().get('/', (req, res) => res.send('redis.createClient() is text'));
                        """)
                .file("unused.js", """
                        const Redis = require('ioredis');
                        new Redis();
                        """)
                .check();
    }

    @Test
    void modulesOfTheServiceAreFollowed() {
        rule(new PolyglotNosql())
                .file("package.json", "{\"main\": \"src/index.ts\"}")
                .file("src/index.ts", """
                        import express from 'express';
                        import { connect } from './db.js';

                        connect();
                        express().listen(8080);
                        """)
                .file("src/db.ts", """
                        import { MongoClient } from 'mongodb';

                        export function connect(): void {
                            // requires: nosql.mongodb
                            new MongoClient('mongodb://mongo');
                        }
                        """)
                .check();
    }

    @Test
    void filesAreReadAndWritten() {
        rule(new PolyglotFileWrites())
                .file("package.json", EXPRESS)
                .file("server.js", """
                        const fs = require('node:fs');
                        const app = require('express')();
                        const words = fs.readFileSync('words.txt', 'utf8');
                        app.post('/', (req, res) => {
                            // requires: filesystem.write
                            fs.writeFileSync('/data/words.txt', words);
                            res.end();
                        });
                        app.listen(8080);
                        """)
                .check();
    }

    @Test
    void memoryCountsThatRequestsChangeAndSee() {
        rule(new PolyglotState())
                .file("package.json", EXPRESS)
                .file("server.js", """
                        const app = require('express')();
                        // requires: state.static
                        let visits = 0;
                        // requires: state.static
                        const carts = {};
                        const prices = {tea: 3};
                        let ready = false;
                        ready = true;
                        app.get('/:id', (req, res) => {
                            visits++;
                            const prices = [];
                            prices.push(1);
                            carts[req.params.id] = prices;
                            res.json({visits, carts, prices, ready});
                        });
                        app.listen(8080);
                        """)
                .check();
    }

    @Test
    void fieldsOfWhatIsMadeAtTheStartLiveAsLong() {
        rule(new PolyglotState())
                .file("package.json", EXPRESS)
                .file("server.js", """
                        const app = require('express')();
                        class Carts {
                            constructor() {
                                // requires: state.static
                                this.items = {};
                                this.name = 'carts';
                            }
                            add(id) {
                                this.items[id] = this.name;
                                return this.items;
                            }
                        }
                        class Reply {
                            lines = [];
                            add(line) {
                                this.lines.push(line);
                                return this.lines;
                            }
                        }
                        const carts = new Carts();
                        app.get('/:id', (req, res) => {
                            const reply = new Reply();
                            res.json(carts.add(req.params.id), reply.add('x'));
                        });
                        app.listen(8080);
                        """)
                .check();
    }

    @Test
    void theClockStartsWork() {
        rule(new PolyglotTimer())
                .file("package.json", EXPRESS)
                .file("server.js", """
                        const app = require('express')();
                        // requires: timer.scheduled
                        setInterval(() => console.log('tick'), 1000);
                        function connect() {
                            setTimeout(connect, 2000);
                        }
                        connect();
                        app.listen(8080);
                        """)
                .check();
    }

    @Test
    void workAfterTheAnswerIsFound() {
        rule(new PolyglotBackgroundWork())
                .file("package.json", EXPRESS)
                .file("server.js", """
                        const app = require('express')();
                        setTimeout(() => console.log('once, at the start'), 10);
                        app.get('/', (req, res) => {
                            res.end();
                            // requires: threads.background
                            setTimeout(() => console.log('later'), 1000);
                        });
                        app.listen(8080);
                        """)
                .check();
    }

    @Test
    void socketsThatStayOpenAreFound() {
        rule(new PolyglotServerPush())
                .file("package.json", EXPRESS)
                .file("server.js", """
                        const app = require('express')();
                        const server = require('http').Server(app);
                        // requires: websocket
                        const io = require('socket.io')(server);
                        app.listen(8080);
                        """)
                .check();
    }
}

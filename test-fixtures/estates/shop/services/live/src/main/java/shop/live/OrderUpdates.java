package shop.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells everyone who watches an order what happens to it. */
@ServerEndpoint("/live/orders/{id}")
@ApplicationScoped
public class OrderUpdates {

    private final Map<Session, String> watchers = new ConcurrentHashMap<>();

    @OnOpen
    public void open(Session session, @PathParam("id") String id) {
        watchers.put(session, id);
    }

    @OnClose
    public void close(Session session) {
        watchers.remove(session);
    }

    @OnMessage
    public void update(String status, @PathParam("id") String id) {
        watchers.forEach((session, watched) -> {
            if (watched.equals(id)) {
                session.getAsyncRemote().sendText(status);
            }
        });
    }
}

package shop.catalog;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@Path("/catalog")
@Produces(MediaType.APPLICATION_JSON)
public class CatalogResource {

    @Inject
    @RestClient
    SupplierClient supplier;

    @Inject
    @RestClient
    PriceClient prices;

    @GET
    public List<Article> articles(@QueryParam("category") String category) {
        return supplier.articles().stream()
                .filter(article -> category == null || category.equals(article.category()))
                .toList();
    }

    @GET
    @Path("/{sku}")
    public Offer offer(@PathParam("sku") String sku, @QueryParam("quantity") int quantity) {
        Article article = supplier.articles().stream()
                .filter(each -> each.sku().equals(sku))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return new Offer(article, prices.discount(quantity));
    }
}

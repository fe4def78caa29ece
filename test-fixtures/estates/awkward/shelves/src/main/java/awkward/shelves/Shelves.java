package awkward.shelves;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

public interface Shelves extends JpaRepository<Shelf, UUID> {

    List<Shelf> findByStateIn(List<State> states);

    List<Shelf> findByBuiltAfterAndPriceLessThanOrderByPrice(LocalDate built, BigDecimal price);

    Optional<Shelf> findFirstByTypeStartingWith(String statement);

    long countByState(State state);

    boolean existsByRow(String row);

    void deleteByWidthIn(List<Integer> widths);

    @Query(value = "select * from shelf where it_s = :type or statement = '$1 ?'", nativeQuery = true)
    List<Shelf> odd(@Param("type") String type);
}

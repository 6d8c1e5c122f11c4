from demofolder import EN_SOURCE, DemoFolder


def test_what_may_be_printed_whole_is_not_counted(demo: DemoFolder) -> None:
    demo.expect()


def test_more_than_a_small_part_of_an_article_is_a_warning(demo: DemoFolder) -> None:
    (problem,) = demo.expect((EN_SOURCE, "rights: full", "rights: «share-large»excerpt"))
    assert problem.severity == "warning"

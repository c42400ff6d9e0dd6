using ArchUnitNET.Domain;
using ArchUnitNET.Fluent.Syntax.Elements.Types;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Dashboard.Tests;

/// <summary>The direction of dependencies, one sentence a test: Dashboard → Ingest → Model.</summary>
public sealed class ArrowTests
{
    private static readonly Architecture Product = new ArchLoader()
        .LoadAssemblies(typeof(Model.Bilingual).Assembly, System.Reflection.Assembly.Load("Ingest"), System.Reflection.Assembly.Load("Dashboard"))
        .Build();

    private static readonly IObjectProvider<IType> ModelTypes = In("Model");
    private static readonly IObjectProvider<IType> IngestTypes = In("Ingest");
    private static readonly IObjectProvider<IType> DashboardTypes = In("Dashboard");

    [Fact]
    public void Model_knows_neither_Ingest_nor_the_Dashboard()
    {
        Holds(Types().That().Are(ModelTypes).Should().NotDependOnAny(IngestTypes));
        Holds(Types().That().Are(ModelTypes).Should().NotDependOnAny(DashboardTypes));
    }

    [Fact]
    public void Ingest_does_not_know_the_Dashboard() =>
        Holds(Types().That().Are(IngestTypes).Should().NotDependOnAny(DashboardTypes));

    [Fact]
    public void The_Dashboard_touches_Ingest_only_through_its_jobs() =>
        Holds(Types().That().Are(DashboardTypes).Should().NotDependOnAny(
            Types().That().Are(IngestTypes).And().DoNotResideInNamespaceMatching(@"^Ingest\.Jobs")));

    [Fact]
    public void Only_the_command_line_uses_the_sample_city() =>
        Holds(Types().That().Are(IngestTypes).Or().Are(ModelTypes).Or().Are(DashboardTypes)
            .And().DoNotResideInNamespaceMatching(@"^Ingest\.(SampleCity|Commands)")
            .Should().NotDependOnAny(In(@"Ingest\.SampleCity")));

    [Fact]
    public void Statistics_are_functions_on_numbers_that_know_no_store() =>
        Holds(Types().That().Are(In(@"Model\.Statistics")).Should().NotDependOnAny(
            Types().That().ResideInNamespaceMatching(@"^Model\.(Warehouse|Operations|Analysis|Feeds)")));

    private static GivenTypesConjunction In(string space) => Types().That().ResideInNamespaceMatching($@"^{space}(\.|$)");

    private static void Holds(TypesShouldConjunction rule) => rule.WithoutRequiringPositiveResults().Check(Product);
}

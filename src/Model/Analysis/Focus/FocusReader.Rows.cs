namespace Model.Analysis.Focus;

/// <summary>What the queries of a focus analysis answer with.</summary>
public sealed partial class FocusReader
{
    private sealed record Asked(string County, DateOnly First, DateOnly Last);

    private sealed record Unit
    {
        /// <summary>As the query names it.</summary>
        public string Kind { get; init; } = "";

        public string Code { get; init; } = "";

        public long Cases { get; init; }

        public double Insured { get; init; }

        public long CityCases { get; init; }

        public double CityInsured { get; init; }

        public FocusSection Section => Kind switch { "total" => FocusSection.Total, "division" => FocusSection.Division, _ => FocusSection.KeyIndustry };

        /// <summary>At the rate of all other counties together; zero where nobody is insured there.</summary>
        public double Expected => CityInsured > Insured ? (CityCases - Cases) / (CityInsured - Insured) * Insured : 0;
    }

    private sealed record Member
    {
        public string Unit { get; init; } = "";

        public string IndustryCode { get; init; } = "";

        public string Licence { get; init; } = "";
    }

    private sealed record Injuries
    {
        public string IndustryCode { get; init; } = "";

        public string Licence { get; init; } = "";

        public string EmployerCode { get; init; } = "";

        public string Ground { get; init; } = "";

        public string Cause { get; init; } = "";

        public string Deviation { get; init; } = "";

        public string Place { get; init; } = "";

        public string Severity { get; init; } = "";

        public bool IsProduction { get; init; }

        public long Cases { get; init; }
    }

    private sealed record CityInjuries
    {
        public string Ground { get; init; } = "";

        public string Cause { get; init; } = "";

        public string Severity { get; init; } = "";

        public bool IsProduction { get; init; }

        public long Cases { get; init; }
    }

    private sealed record EmployerYear
    {
        public string EmployerCode { get; init; } = "";

        public string? EmployerName { get; init; }

        public int Year { get; init; }

        public long Cases { get; init; }

        public double Insured { get; init; }

        public double Expected { get; init; }
    }

    private sealed record Disease
    {
        public long Cases { get; init; }

        public long Pneumoconiosis { get; init; }

        public double? Insured { get; init; }

        public long CityCases { get; init; }

        public long CityPneumoconiosis { get; init; }

        public double? CityInsured { get; init; }
    }

    private sealed record Work
    {
        public long Trainings { get; init; }

        public long PersonsTrained { get; init; }

        public long EmployersTrained { get; init; }

        public long Inspections { get; init; }

        public long Findings { get; init; }

        public long EmployersInspected { get; init; }

        public long Pending { get; init; }
    }
}

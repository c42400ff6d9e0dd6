namespace Model.Statistics.Credibility;

/// <summary>A fitted model: what all have in common, and how far each unit's own experience is believed.</summary>
/// <param name="Collective">聚合均值: the credibility-weighted mean of all.</param>
/// <param name="Structure">How much of the differences is chance.</param>
/// <param name="Groups">The groups of the hierarchical model; empty in the model of one level.</param>
/// <param name="Units">In the order given.</param>
public sealed record CredibilityFit(double Collective, CredibilityStructure Structure, IReadOnlyList<Believed> Groups, IReadOnlyList<Believed> Units);

/// <summary>结构参数: the variances that decide how far a unit is believed.</summary>
/// <param name="Within">s²: how a unit's periods scatter about its own level, for a weight of one.</param>
/// <param name="Between">a: how units differ in level (within their group, in the hierarchical model). Zero or less: they cannot be told apart.</param>
/// <param name="Groups">b: how groups differ in level; null in the model of one level.</param>
public sealed record CredibilityStructure(double Within, double Between, double? Groups);

/// <param name="Name">Of the unit or group.</param>
/// <param name="Group">Group of a unit; null where there is none.</param>
/// <param name="Weight">Natural weight of a unit; of a group the sum of its units' factors, or of their weights when units do not differ.</param>
/// <param name="Mean">Its own mean.</param>
/// <param name="Factor">信度因子 Z, 0–1: the share of its own mean in the estimate.</param>
/// <param name="Estimate">Z × own mean + (1 − Z) × the estimate of the level above.</param>
public sealed record Believed(string Name, string? Group, double Weight, double Mean, double Factor, double Estimate);

using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Model.Plans;

/// <summary>规划文件: one plan as <c>&lt;id&gt;.yml</c>. It is believed whole or not at all: half a plan judges by a rule that nobody set.</summary>
/// <param name="Name">Of the file, without its folder.</param>
/// <param name="Text">Its content.</param>
/// <param name="Plan">Null when it is not believed.</param>
/// <param name="Faults">Why; empty when it is.</param>
public sealed partial record PlanFile(string Name, string Text, TargetPlan? Plan, IReadOnlyList<PlanFault> Faults)
{
    /// <summary>Characters; the plans that ship have about a thousandth of it.</summary>
    public const int Longest = 64 * 1024;

    private const int Deepest = 8;

    // Addresses of pages about all plans.
    private static readonly string[] Taken = ["compare", "back-test"];

    /// <param name="name">Of the file, without its folder.</param>
    /// <param name="text">Its content.</param>
    public static PlanFile Read(string name, string text)
    {
        var id = Path.GetFileNameWithoutExtension(name);
        if (text.Length > Longest)
        {
            return Refused(new PlanFault(name, 0, "", "", PlanRule.TooLarge));
        }

        if (!Id().IsMatch(id) || Taken.Contains(id, StringComparer.Ordinal))
        {
            return Refused(new PlanFault(name, 0, "", "", PlanRule.NameIsNoId));
        }

        try
        {
            if (DeepLine(text) is { } line)
            {
                return Refused(new PlanFault(name, line, "", "", PlanRule.TooDeep));
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            var keys = new PlanKeys(name);
            var plan = stream.Documents is [{ RootNode: YamlMappingNode root }]
                ? new PlanParts(keys, id).Read(root)
                : keys.Refuse<TargetPlan>(1, "", "", PlanRule.NotKeysAndValues);
            return new(name, text, keys.Faults.Count == 0 ? plan : null, keys.Faults);
        }
        catch (YamlException broken)
        {
            return Refused(new PlanFault(name, (int)broken.Start.Line, "", broken.Message, PlanRule.NoYaml));
        }

        PlanFile Refused(PlanFault fault) => new(name, text, null, [fault]);
    }

    /// <summary>Reading nodes calls itself level by level: a file of brackets alone must not fill the stack.</summary>
    private static int? DeepLine(string text)
    {
        var parser = new Parser(new StringReader(text));
        for (var depth = 0; parser.MoveNext();)
        {
            depth += parser.Current!.NestingIncrease;
            // The stream and the document are levels too.
            if (depth > Deepest + 2)
            {
                return (int)parser.Current.Start.Line;
            }
        }

        return null;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();
}

using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Ingest.Commands;

/// <summary>The library's help with the one heading that its own translation leaves in English.</summary>
internal sealed class TranslatedHelp(HelpAction help) : SynchronousCommandLineAction
{
    private const string Untranslated = "Description:";

    /// <summary>Who asks for help need not have said all that the command wants.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        using var written = new StringWriter();
        parseResult.InvocationConfiguration.Output = written;
        var exit = help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        var text = written.ToString();
        output.Write(text.StartsWith(Untranslated, StringComparison.Ordinal) ? CommandTexts.Of("help_description") + text[Untranslated.Length..] : text);
        return exit;
    }
}

using System.CommandLine;
using Model.Warehouse;
using Spectre.Console;

namespace Ingest.Commands;

/// <summary>Commands and options as System.CommandLine knows them.</summary>
internal sealed class CommandTree
{
    private readonly Option<string?> data = new("--data") { Description = Text("option_data"), HelpName = "DIR", Recursive = true };
    private readonly Option<bool> json = new("--json") { Description = Text("option_json"), Recursive = true };
    private readonly Option<string?> lang = new("--lang") { Description = Text("option_lang"), HelpName = "zh|en", Recursive = true };
    private readonly Terminal terminal;

    public CommandTree(Terminal terminal)
    {
        this.terminal = terminal;
        lang.AcceptOnlyFromAmong("zh", "en");
        Root = new RootCommand(Text("root")) { data, json, lang, Load(), Reset(), Status() };
    }

    public RootCommand Root { get; }

    private Command Load()
    {
        var files = new Argument<string[]>("FILE") { Description = Text("argument_files"), Arity = ArgumentArity.OneOrMore };
        var feed = new Option<string?>("--feed") { Description = Text("option_feed"), HelpName = "NAME" };
        return Answering(new Command("load", Text("command_load")) { files, feed }, (session, parsed, stop) =>
            LoadCommand.RunAsync(session, parsed.GetRequiredValue(files), parsed.GetValue(feed), stop));
    }

    private Command Reset()
    {
        var yes = new Option<bool>("--yes") { Description = Text("option_yes") };
        return Answering(new Command("reset", Text("command_reset")) { yes }, (session, parsed, stop) =>
            ResetCommand.RunAsync(session, parsed.GetValue(yes), stop));
    }

    private Command Status() => Answering(new Command("status", Text("command_status")), (session, _, stop) => Task.FromResult(StatusCommand.Run(session, stop)));

    private Command Answering(Command command, Func<Session, ParseResult, CancellationToken, Task<Answer>> work)
    {
        command.SetAction((parsed, stop) =>
        {
            var machine = parsed.GetValue(json);
            var console = Console();
            var folder = DataFolder.Resolve(parsed.GetValue(data), terminal.Start);
            var session = new Session(terminal, folder, ProgressLines.Of(terminal, machine, console));
            return CommandLine.AnswerAsync(command.Name, session, machine, console, () => work(session, parsed, stop), stop);
        });
        return command;
    }

    private IAnsiConsole Console()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(terminal.Output),
            Ansi = terminal.IsInteractive ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = terminal.IsInteractive ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!terminal.IsInteractive)
        {
            // A log or a pipe has no width; a line that breaks cannot be searched.
            console.Profile.Width = 200;
        }

        return console;
    }

    private static string Text(string key) => CommandTexts.Of(key).ToString();
}

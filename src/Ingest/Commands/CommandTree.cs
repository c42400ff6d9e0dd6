using System.CommandLine;
using System.CommandLine.Help;
using Ingest.AnalystBench;
using Ingest.SampleCity;
using Model.Operations.People;
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
        Root = new RootCommand(Text("root")) { data, json, lang, Load(), Extract(), Build(), Rank(), Forecast(), Warn(), Templates(), Generate(), Status(), Stats(), Administrators(), Audit(), Reset() };
        var help = Root.Options.OfType<HelpOption>().Single();
        (help.Description, help.Action) = (Text("option_help"), new TranslatedHelp((HelpAction)help.Action!));
    }

    public RootCommand Root { get; }

    private Command Load()
    {
        var files = new Argument<string[]>("FILE") { Description = Text("argument_files"), Arity = ArgumentArity.OneOrMore };
        var feed = new Option<string?>("--feed") { Description = Text("option_feed"), HelpName = "NAME" };
        return Guarded(new Command("load", Text("command_load")) { files, feed }, (session, parsed, stop) =>
            LoadCommand.RunAsync(session, parsed.GetRequiredValue(files), parsed.GetValue(feed), stop));
    }

    private Command Extract() => Guarded(new Command("extract", Text("command_extract")), (session, _, stop) => ExtractCommand.RunAsync(session, stop));

    private Command Build() => Guarded(new Command("build", Text("command_build")), (session, _, stop) => BuildCommand.RunAsync(session, stop));

    private Command Rank() => Guarded(new Command("rank", Text("command_rank")), (session, _, stop) => RankCommand.RunAsync(session, stop));

    private Command Forecast() => Guarded(new Command("forecast", Text("command_forecast")), (session, _, stop) => ForecastCommand.RunAsync(session, stop));

    private Command Warn() => Guarded(new Command("warn", Text("command_warn")), (session, _, stop) => WarnCommand.RunAsync(session, stop));

    private Command Templates()
    {
        var folder = Out();
        return Answering(new Command("templates", Text("command_templates")) { folder }, (session, parsed, _) =>
            Task.FromResult(TemplatesCommand.Run(session, Path.GetFullPath(parsed.GetRequiredValue(folder)))));
    }

    private Command Generate()
    {
        var folder = Out();
        var scale = new Option<double>("--scale") { Description = Text("option_scale"), HelpName = "S", DefaultValueFactory = _ => 1 };
        var seed = new Option<int>("--seed") { Description = Text("option_seed"), HelpName = "N", DefaultValueFactory = _ => SampleCityOptions.DefaultSeed };
        var part = new Option<SamplePart>("--part") { Description = Text("option_part"), DefaultValueFactory = _ => SamplePart.All };
        return Answering(new Command("generate", Text("command_generate")) { folder, scale, seed, part }, (session, parsed, stop) => GenerateCommand.RunAsync(
            session,
            Path.GetFullPath(parsed.GetRequiredValue(folder)),
            new SampleCityOptions(parsed.GetValue(scale), parsed.GetValue(seed), parsed.GetValue(part)),
            stop));
    }

    private static Option<string> Out() => new("--out") { Description = Text("option_out"), HelpName = "DIR", Required = true };

    private Command Reset()
    {
        var yes = new Option<bool>("--yes") { Description = Text("option_yes") };
        return Answering(new Command("reset", Text("command_reset")) { yes }, (session, parsed, stop) =>
            ResetCommand.RunAsync(session, parsed.GetValue(yes), stop));
    }

    private Command Status() => Guarded(new Command("status", Text("command_status")), (session, _, stop) => Task.FromResult(StatusCommand.Run(session, stop)));

    private Command Stats()
    {
        var stats = new Command("stats", Text("command_stats"));
        foreach (var method in BenchMethod.All)
        {
            stats.Add(StatsCommand.Of(method, (command, run) => Answering(command, (session, parsed, stop) => Task.FromResult(run(session, parsed, stop)))));
        }

        return stats;
    }

    private Command Administrators()
    {
        (string Role, Option<string?> Name)[] offices =
        [
            (Roles.SystemAdministrator, Office("system")),
            (Roles.SecurityAdministrator, Office("security")),
            (Roles.AuditAdministrator, Office("audit")),
        ];
        var reset = new Option<string?>("--reset") { Description = Text("option_reset"), HelpName = "NAME" };
        var command = new Command("administrators", Text("command_administrators")) { reset };
        foreach (var (_, name) in offices)
        {
            command.Add(name);
        }

        return Guarded(command, (session, parsed, stop) =>
            AdministratorsCommand.RunAsync(session, [.. offices.Select(office => (office.Role, parsed.GetValue(office.Name)))], parsed.GetValue(reset), stop));

        static Option<string?> Office(string name) => new($"--{name}") { Description = Text($"option_{name}"), HelpName = "NAME" };
    }

    private Command Audit() => Guarded(new Command("audit", Text("command_audit")), (session, _, stop) => AuditCommand.RunAsync(session, stop));

    // A command that reads or writes what rests on the keys looks at them first; emptying the warehouse is the way out when one is lost.
    private Command Guarded(Command command, Func<Session, ParseResult, CancellationToken, Task<Answer>> work) => Answering(command, (session, parsed, stop) =>
        InstallationKeys.Refusal(session.Data, session.BusinessDate.Mode) is { } refusal ? Task.FromResult(Refusals.Answer(ExitCode.Refused, "key", refusal)) : work(session, parsed, stop));

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

using System.Globalization;
using Ingest.Jobs;

namespace Dashboard.Shell;

/// <summary>Shows on the console how far a run is, so that whoever started the program knows what it is doing.</summary>
internal sealed class ConsoleProgress(RunWatch watch, TimeProvider clock) : IHostedService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private DateTimeOffset next;
    private RunStep? shown;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        watch.Follow(Show);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        watch.Leave(Show);
        return Task.CompletedTask;
    }

    private void Show(RunState state)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (state.Step == shown && now < next)
            {
                return;
            }

            (shown, next) = (state.Step, now + Pause);
        }

        var share = state.Share is { } part ? part.ToString("P0", CultureInfo.InvariantCulture) : "";
        Console.WriteLine($"  {state.Number}/{state.Steps} {Name(state.Step)} {share} {state.Item}");
    }

    private static string Name(RunStep step) => step switch
    {
        RunStep.Generate => "生成示例文件",
        RunStep.Load => "载入文件",
        RunStep.Extract => "抽取业务模块数据",
        RunStep.Rank => "训练风险排序",
        RunStep.Forecast => "学习县级预测",
        RunStep.Build => "汇总并核对",
        RunStep.Warn => "检查预警规则",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}

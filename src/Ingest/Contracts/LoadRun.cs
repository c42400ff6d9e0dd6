using Ingest.Readers;
using Model.Warehouse;

namespace Ingest.Contracts;

/// <summary>Loads files in their order. Two are read and judged side by side, because one file alone keeps one core busy; they are written one after the other.</summary>
internal sealed class LoadRun(RawStore store, DataFolder data, DateOnly today, TimeProvider clock)
{
    public async Task<List<FileOutcome>> LoadAsync(IReadOnlyList<string> files, string? feed, IProgress<LoadProgress> progress, CancellationToken stop)
    {
        using var beside = files.Count > 1 ? store.Beside(stop) : null;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        FileLoad[] lanes = [.. new[] { store, beside }.OfType<RawStore>().Select(s => new FileLoad(s, data, today, clock, LandingLimits.Default))];
        var told = new ProgressTurns(progress);
        var begun = new List<Task<PreparedFile>>();
        void Begin()
        {
            if (begun.Count < files.Count)
            {
                var at = begun.Count;
                begun.Add(Task.Run(() => lanes[at % lanes.Length].Prepare(files[at], feed, told.Of(at), ending.Token), ending.Token));
            }
        }

        try
        {
            Array.ForEach(lanes, _ => Begin());
            var outcomes = new List<FileOutcome>();
            for (var at = 0; at < files.Count; at++)
            {
                told.Turn(at);
                var prepared = await begun[at];
                outcomes.Add(lanes[at % lanes.Length].Finish(prepared, told.Of(at), stop));
                Begin();
            }

            return outcomes;
        }
        finally
        {
            // Connections must not be closed under a file that is still being read.
            await ending.CancelAsync();
            await Task.WhenAll(begun).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    /// <summary>Lets one file at a time tell its progress: the one that is written next.</summary>
    private sealed class ProgressTurns(IProgress<LoadProgress> progress)
    {
        private readonly Lock one = new();
        private readonly Dictionary<int, LoadProgress> waiting = [];
        private int current;

        public IProgress<LoadProgress> Of(int file) => new Teller(this, file);

        public void Turn(int file)
        {
            lock (one)
            {
                current = file;
                if (waiting.Remove(file, out var last))
                {
                    progress.Report(last);
                }
            }
        }

        private void Tell(int file, LoadProgress value)
        {
            lock (one)
            {
                if (file == current)
                {
                    progress.Report(value);
                }
                else
                {
                    waiting[file] = value;
                }
            }
        }

        private sealed class Teller(ProgressTurns turns, int file) : IProgress<LoadProgress>
        {
            public void Report(LoadProgress value) => turns.Tell(file, value);
        }
    }
}

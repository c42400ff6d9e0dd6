namespace Dashboard.Pages.Joint.Meetings;

public static class MeetingsSetup
{
    public static void AddMeetings(this IServiceCollection services) => services.AddScoped<MeetingTools>();
}

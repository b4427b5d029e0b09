import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { Status, type StatusKind } from './status.tsx';

export interface Task {
  readonly title: ReactNode;
  readonly href: string;
  /** One short sentence: why now, by when. No link in it. */
  readonly hint?: ReactNode;
  readonly status: { readonly kind: StatusKind; readonly text: ReactNode };
}

/** Work that waits. The whole row can be clicked; the link is the title, so that it is heard as one thing. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }): ReactNode {
  return (
    <ul className="baken-tasks">
      {tasks.map((task, at) => (
        <li className="baken-task" key={at}>
          <div>
            <a className="utrecht-link utrecht-link--html-a baken-row-link" href={task.href}>{task.title}</a>
            {task.hint ? <p className="baken-hint">{task.hint}</p> : null}
          </div>
          <Status kind={task.status.kind}>{task.status.text}</Status>
        </li>
      ))}
    </ul>
  );
}

export interface TimelineEvent { readonly title: ReactNode; readonly at: ReactNode; readonly by?: ReactNode; readonly body?: ReactNode }

/** What happened, newest first. `at` is the moment as a person says it; a date without a known hour has no hour. */
export function Timeline({ events }: { readonly events: readonly TimelineEvent[] }): ReactNode {
  return (
    <ol className="baken-timeline">
      {events.map((event, at) => (
        <li key={at}>
          <p className="baken-strong">{event.title}</p>
          <p className="baken-hint">{event.at}{event.by ? <> · {event.by}</> : null}</p>
          {event.body ? <div className="baken-flow">{typeof event.body === 'string' ? <p className="utrecht-paragraph">{event.body}</p> : event.body}</div> : null}
        </li>
      ))}
    </ol>
  );
}

/** Nothing here yet: what this place is for and what to do first. Never just "no results". */
export function EmptyState({ title, children, action }: { readonly title: ReactNode; readonly children: ReactNode; readonly action?: ReactNode }): ReactNode {
  return (
    <div className="baken-empty baken-flow">
      <p className="baken-strong"><Icon shape="ring" /> {title}</p>
      {typeof children === 'string' ? <p className="utrecht-paragraph">{children}</p> : children}
      {action}
    </div>
  );
}
